/** How many stories stand on one page of a list. */
export const pageSize = 48;

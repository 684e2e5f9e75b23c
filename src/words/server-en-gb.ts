/** The words of the servers on this machine: in their answers, and in the terminal. */
export const serverWords = {
  otherHost: 'This library is open on this machine only. Use the address that the terminal shows.',
  /** `npm run dev`. */
  dev: {
    address: (address: string) =>
      `\nThe development server is at ${address}\nOnly someone who knows this address sees its pages. The next start has another one.`,
    notAdmitted:
      'This is the development server of a library. It shows stories that are held back, so it answers only at the address that its terminal shows. If it was started again, the terminal shows a new address.',
    otherPage: 'The development server answers only its own pages.',
  },
};

// Decap's backends for GitHub and GitLab ask a host by GraphQL if `use_graphql` is set. The desk never
// sets it. This module stands in for what they would need, and is 40 KB smaller.

/** Keeps the text of a query, which nobody sends. */
export const gql = (texts: TemplateStringsArray): string => texts.join('');

function refuse(): never {
  throw new Error('The desk does not use GraphQL.');
}
export {
  refuse as default,
  refuse as ApolloClient,
  refuse as createHttpLink,
  refuse as InMemoryCache,
  refuse as setContext,
};

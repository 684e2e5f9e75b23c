// What Decap gets for `ajv`, `ajv-errors` and `ajv-keywords`, which write code as they run: our
// policy lets no such code run. Nothing is lost: a test puts our configuration to the real ones.

/** Takes the place of a validator, and of what is added to one. */
function acceptsAnything() {
  return { validate: () => true };
}

export default acceptsAnything;
export {
  acceptsAnything as instanceof,
  acceptsAnything as prohibited,
  acceptsAnything as select,
  acceptsAnything as uniqueItemProperties,
};

import { z } from 'zod';
import { deskWords } from '../../src/words/desk-en-gb.ts';
import type { Said, Words } from '../../src/words/form-words.ts';
import type { Field, Shape } from './field.ts';
import { limitsOf } from './limits.ts';
import { shapeOf } from './shapes.ts';

const { limits } = deskWords;

export type Schema = z.core.$ZodType;

/** How a schema is asked for. */
export interface Asking {
  /** Whether it may be saved with answers missing or not yet right; the panel tells what is left. */
  mayWait: boolean;
  /** Whether the fields are part of an answer, which need not be given at all. */
  isPart?: boolean;
  /** Fields that are needed for it to be saved all the same. */
  atOnce?: readonly string[];
  /** Fields asked for in another way than their type would be. */
  otherwise?: Readonly<Record<string, Shape>>;
  /** Fields that are not asked for; `recording.src` inside a group. */
  without?: readonly string[];
}

/** The form of a schema: a question for each of its fields, in its order. */
export function fieldsOf(schema: z.ZodObject, words: Words, asking: Asking): Field[] {
  return Object.entries<Schema>(schema.shape)
    .filter(([name]) => !asking.without?.includes(name))
    .map(([name, field]) => fieldOf(name, field, words[name], asking));
}

function fieldOf(name: string, schema: Schema, said: Said | undefined, asking: Asking): Field {
  const { inner, isOptional, preset } = unwrapped(schema);
  if (inner instanceof z.ZodLiteral) return given(name, inner.value);
  if (!said) throw new Error(`The form has no words for "${name}".`);
  const shape = asking.otherwise?.[name] ?? shapeOf(inner, said, insideOf(name, asking));
  const waits = !isOptional && asking.mayWait && !asking.atOnce?.includes(name);
  // Our own widgets say what they ask for themselves.
  const isOurs = shape.widget.startsWith('story-');
  const hints = [
    said.hint,
    isOurs ? undefined : limitSaid(inner, shape),
    typeof preset === 'string' || typeof preset === 'number' ? limits.without(preset) : undefined,
    waits && !isOurs && !asking.isPart ? limits.beforePublishing : undefined,
  ];
  return {
    name,
    label: said.label,
    required: !isOptional && !waits,
    hint: hints.filter((hint) => hint !== undefined).join(' ') || undefined,
    default: typeof preset === 'object' ? undefined : preset,
    ...shape,
  };
}

/** How the fields inside a field are asked for. */
function insideOf(name: string, { mayWait, without = [] }: Asking): Asking {
  const inside = without.filter((path) => path.startsWith(`${name}.`));
  return {
    mayWait,
    isPart: true,
    without: inside.map((path) => path.slice(name.length + 1)),
  };
}

/** What can only be one thing is not asked for: it is there from the start. */
function given(name: string, value: unknown): Field {
  return { name, label: name, widget: 'hidden', required: false, default: value };
}

interface Unwrapped {
  inner: Schema;
  isOptional: boolean;
  /** What is meant where nothing is answered. */
  preset?: unknown;
}

function unwrapped(schema: Schema): Unwrapped {
  if (schema instanceof z.ZodDefault) {
    return { inner: schema.unwrap(), isOptional: true, preset: schema.def.defaultValue };
  }
  const isOptional = schema instanceof z.ZodOptional;
  return { inner: isOptional ? schema.unwrap() : schema, isOptional };
}

/** Shorter limits are those of names and roles: nobody meets them. */
const worthSaying = 90;

function limitSaid(schema: Schema, { widget }: Shape): string | undefined {
  const { min = 0, max } = limitsOf(schema);
  if (max === undefined) return undefined;
  if (widget === 'number') return limits.numbers(min, max);
  if (schema instanceof z.ZodArray) return limits.entries(min, max);
  const isText = widget === 'text' || widget === 'string';
  return isText && max >= worthSaying ? limits.characters(max) : undefined;
}

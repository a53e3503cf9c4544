// Records what the reference implementation answers to the documents of cases.json: node record.mjs, with graphql 17 installed (npm i graphql@17.1.0). Writes answers.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(process.cwd() + '/');
const { buildASTSchema, parse, validate, specifiedRules, version, GraphQLSchema, GraphQLDeferDirective, GraphQLStreamDirective, specifiedDirectives } = require('graphql');
const { experimentalExecuteIncrementally } = require('graphql/execution');

const here = new URL('.', import.meta.url);
const { schema: text, data, cases } = JSON.parse(readFileSync(new URL('cases.json', here)));
const plain = buildASTSchema(parse(text));
const schema = new GraphQLSchema({ ...plain.toConfig(), directives: [...specifiedDirectives, GraphQLDeferDirective, GraphQLStreamDirective] });

function fieldResolver(parent, _args, _context, info) {
  const value = parent?.[info.fieldName];
  if (typeof value?.$error === 'string') throw new Error(value.$error);
  return value;
}

const answers = [];
for (const { document, variables } of cases) {
  const parsed = parse(document);
  const invalid = validate(schema, parsed, specifiedRules);
  if (invalid.length) throw new Error(`${document}: ${invalid[0].message}`);
  const result = await experimentalExecuteIncrementally({ schema, document: parsed, rootValue: data, variableValues: variables, fieldResolver });
  const messages = [];
  if ('initialResult' in result) {
    messages.push(result.initialResult);
    for await (const message of result.subsequentResults) messages.push(message);
  } else messages.push(result);
  answers.push({ document, messages });
}

writeFileSync(new URL('answers.json', here), JSON.stringify({ madeWith: `graphql ${version}`, answers }, null, 1) + '\n');

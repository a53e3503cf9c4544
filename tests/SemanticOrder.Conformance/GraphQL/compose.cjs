// Composes the .graphql files of a folder with @apollo/composition and prints the supergraph; fails with what composition says.
const [modules, folder] = process.argv.slice(2);
const fs = require('fs'), path = require('path');
const { composeServices } = require(path.join(modules, '@apollo/composition'));
const { parse } = require(require.resolve('graphql', { paths: [path.join(modules, '@apollo/composition')] }));
const services = fs.readdirSync(folder).sort().map(file => ({
  name: path.basename(file, '.graphql'), url: 'http://localhost', typeDefs: parse(fs.readFileSync(path.join(folder, file), 'utf8')),
}));
const { errors, supergraphSdl } = composeServices(services);
if (errors?.length) {
  for (const error of errors) console.error(error.message);
  process.exit(1);
}
console.log(supergraphSdl);

/*
 * `node scripts/run.mjs <task> [arguments]`: what every command of package.json starts with. It needs Node and npm
 * alone: it finds a Node that is new enough, installs the workspace when it changed, and runs the task.
 * This file holds nothing that an old Node cannot read, so that an old Node gets a sentence and not a syntax error.
 */
var oldest = 20;
var major = Number(process.versions.node.split('.')[0]);

if (major < oldest) {
  process.stderr.write(
    'Musubi needs Node ' +
      oldest +
      ' or newer; this is ' +
      process.version +
      ' (' +
      process.execPath +
      ').\n' +
      'Install a current Node from your system or from nodejs.org, then run the command again.\n',
  );
  process.exit(1);
} else {
  void import('./bootstrap/main.mjs').then(function run(bootstrap) {
    return bootstrap.main(process.argv.slice(2));
  });
}

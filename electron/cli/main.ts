import { convert } from './convert';
import { outline } from './outline';
import { outliveReader, print, printedError, say, tell } from './terminal';
import { parseCommand, UsageError, type Command } from './usage';

/**
 * The command line (design.md §5). Results go to the output, everything else to the error stream.
 * @param argv the arguments after the program's name
 * @returns the exit code: 0 all done, 1 some file failed, 2 wrong usage
 */
export async function main(argv: string[]): Promise<number> {
  outliveReader();
  let command: Command;
  try {
    command = parseCommand(argv);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    tell(`${say(error.key, error.values)}\n\n${say('cli.usage')}`);
    return 2;
  }
  try {
    return await run(command);
  } catch (error) {
    if (error instanceof UsageError) {
      tell(say(error.key, error.values));
      return 2;
    }
    tell(printedError(error, '').message);
    return 1;
  }
}

async function run(command: Command): Promise<number> {
  switch (command.name) {
    case 'help':
      print(say('cli.usage'));
      return 0;
    case 'outline':
      return outline(command.files, command.json);
    case 'convert':
      return convert(command.files, command.to, command.out, command.making);
    case 'import':
    case 'list':
    case 'search':
    case 'export': {
      // Loaded when needed: SQLite's addon does not exist for every Node that can run the rest.
      const { runLibrary } = await import('./library');
      return runLibrary(command);
    }
  }
}

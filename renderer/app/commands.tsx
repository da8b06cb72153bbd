import { useEffect, useEffectEvent } from 'react';
import type { Command } from '../../shared/ipc/contract';

/** Returns false where it leaves the command to whoever registered before. */
type CommandHandler = () => boolean | void;

const handlers = new Map<Command, CommandHandler[]>();

/**
 * Carries out a command of the native menu: the handler registered last (the innermost screen) is asked first. False where nothing
 * on the screen answers it.
 */
export function dispatchCommand(command: Command): boolean {
  const stack = handlers.get(command) ?? [];
  for (let i = stack.length - 1; i >= 0; i--) {
    if (stack[i]!() !== false) return true;
  }
  return false;
}

/** Answers a command of the native menu while the component is mounted. */
export function useCommand(command: Command, handler: CommandHandler): void {
  const latest = useEffectEvent(handler);
  useEffect(() => {
    const mine: CommandHandler = () => latest();
    const stack = handlers.get(command) ?? [];
    handlers.set(command, [...stack, mine]);
    return () => {
      handlers.set(
        command,
        (handlers.get(command) ?? []).filter((other) => other !== mine),
      );
    };
  }, [command]);
}

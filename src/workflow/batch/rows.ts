/** Takes a table of clients, gives what is done with its rows to so many at once as there are workers. */
import type { Broken, ClientRow, ClientTable } from '../../read/index.ts';

/** Does something with each row, told its position: the same each time. Each worker takes the next row when it is free. */
export async function eachRow(
  table: ClientTable,
  workers: number,
  act: (row: ClientRow | Broken, position: number) => Promise<void>,
): Promise<void> {
  const rows = counted(table);
  const work = async (): Promise<void> => {
    for (let next = await rows.next(); next.done !== true; next = await rows.next()) await act(...next.value);
  };
  await Promise.all(Array.from({ length: workers }, work));
}

async function* counted(table: ClientTable): AsyncGenerator<[ClientRow | Broken, number]> {
  let position = 0;
  for await (const row of table.rows()) yield [row, ++position];
}

import { makeDatabaseOfFile } from "./database";

await makeDatabaseOfFile();

import "server-only";
import { notFound } from "next/navigation";
import { AppError } from "@/lib/errors";

/** What is not there for this person is a 404 page, whether it exists or not. */
export async function orNotFound<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AppError && (error.code === "not_found" || error.code === "forbidden")) notFound();
    throw error;
  }
}

import { notFound } from "next/navigation";

/** An address of the desk that does not exist is answered in the desk's own words and under its own head. */
export default function Missing(): never {
  notFound();
}

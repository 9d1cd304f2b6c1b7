/** A page of this site as it is printed now. @throws Error when it cannot be had */
export async function printed(path: string): Promise<Document> {
  const response = await fetch(path, { headers: { accept: "text/html" } });
  if (!response.ok) throw new Error(String(response.status));
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

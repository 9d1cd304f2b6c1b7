export default function NotFound() {
  return (
    <html lang="id">
      <body>
        <h1>404</h1>
      </body>
    </html>
  );
}

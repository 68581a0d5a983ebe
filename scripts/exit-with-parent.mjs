// Loaded into the web server by scripts/web-server.ts: when the command that started it is killed, its channel closes,
// and a server nobody watches must not stay on the port.
if (process.connected) process.on("disconnect", () => process.exit(1));

package dev.holdfast;

/** Where those ask who look after the process: {@code holdfast.management}. */
record ManagementSettings(String host, int port) {
  private static final String AT = "holdfast.management.";

  static ManagementSettings read(Book book) {
    return new ManagementSettings(
        book.read(AT + "host", text -> text, "127.0.0.1", "an address to listen on"),
        book.read(AT + "port", DoorSettings::port, 8081, "a port from 0 to 65535"));
  }
}

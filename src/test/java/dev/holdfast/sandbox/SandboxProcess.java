package dev.holdfast.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** A sandbox as a process of its own, as a team would run it. */
record SandboxProcess(Process process, int port, CompletableFuture<Integer> bugs)
    implements AutoCloseable {
  private static final Path TOOLS = Path.of(System.getProperty("java.home"), "bin");
  private static final Pattern URL = Pattern.compile("http://127.0.0.1:(\\d+) ");
  private static final Pattern USED = Pattern.compile("used (\\d+)K");

  static SandboxProcess start() throws IOException {
    var process =
        new ProcessBuilder(
                TOOLS.resolve("java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.holdfast.Main",
                "sandbox",
                "--port",
                "0")
            .redirectErrorStream(true)
            .start();
    var lines = process.inputReader(StandardCharsets.UTF_8);
    var greeting = URL.matcher(lines.readLine());
    if (!greeting.find()) {
      throw new IllegalStateException("the sandbox did not start");
    }
    return new SandboxProcess(process, Integer.parseInt(greeting.group(1)), read(lines));
  }

  long heapAfterCollection() throws IOException {
    ask("GC.run");
    var used = USED.matcher(ask("GC.heap_info"));
    if (!used.find()) {
      throw new IllegalStateException("no heap is told of");
    }
    return Long.parseLong(used.group(1));
  }

  /** Stops it; how many entries of its engine have failed. */
  int complaints() {
    process.destroy();
    return bugs.join();
  }

  @Override
  public void close() {
    process.destroy();
  }

  private static CompletableFuture<Integer> read(BufferedReader lines) {
    return CompletableFuture.supplyAsync(
        () -> (int) lines.lines().filter(line -> line.contains(" ERROR ")).count());
  }

  private String ask(String question) throws IOException {
    var pid = String.valueOf(process.pid());
    var jcmd = new ProcessBuilder(TOOLS.resolve("jcmd").toString(), pid, question).start();
    return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}

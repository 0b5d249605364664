package dev.holdfast;

/** Starts Holdfast. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.out.println("holdfast");
  }
}

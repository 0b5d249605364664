package dev.holdfast.desk;

/** Words for a room, in their language. */
public record Announcement(String words, String language) {}

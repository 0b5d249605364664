package dev.holdfast.rehearse;

import java.util.List;
import java.util.Map;

/**
 * What a story is played on: the application, the sandbox beside it, and the time of both.
 *
 * @param key opens every door of the application
 * @param music the URLs of each profile's tracks
 * @param listening who is told what the application tells others
 */
public record Stage(
    String appUrl,
    String sandboxUrl,
    String key,
    Map<String, List<String>> music,
    Listening listening,
    Time time) {}

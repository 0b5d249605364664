package dev.holdfast.rehearse;

/**
 * Somebody with a phone.
 *
 * @param answers how the phone behaves, in the sandbox's JSON
 */
record Person(String name, String phone, String answers) {}

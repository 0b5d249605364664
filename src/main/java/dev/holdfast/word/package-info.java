/**
 * What a word is: a bean method that routes may call, with the sentence that says what it does.
 *
 * <p>Here belongs how words are marked and listed; the words themselves are where their subject is.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.word;

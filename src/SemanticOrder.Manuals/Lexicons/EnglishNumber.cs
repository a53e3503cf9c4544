namespace SemanticOrder.Manuals.Lexicons;

/// <summary>Numbers written with English words, as far as manuals write them out: zero to nineteen, and tens.</summary>
internal static class EnglishNumber
{
    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>Reads a word, in capitals or not.</summary>
    /// <returns>Null when it is no such number.</returns>
    public static int? Read(string word) =>
        Array.FindIndex(Small, number => number.Equals(word, StringComparison.OrdinalIgnoreCase)) is >= 0 and var small ? small
        : Array.FindIndex(Tens, number => number.Equals(word, StringComparison.OrdinalIgnoreCase)) is >= 0 and var tens ? 20 + (10 * tens)
        : null;
}

namespace Nop.Plugin.Misc.Backorders.Services.Reconciling;

/// <summary>One amount for many lines, in one statement.</summary>
internal readonly record struct AmountStep(int Amount, IReadOnlyList<int> LineIds);

/// <summary>
/// Different amounts for many lines in few statements: one for each amount where they are few, else one for each binary
/// digit, added up.
/// Worked: lines with 1 to 60 units would be 60 statements; they are the six digits 1, 2, 4, 8, 16 and 32, and the line with
/// 37 is in those of 1, 4 and 32. However many lines there are, there are 31 steps at most.
/// Cost: O(lines x digits).
/// </summary>
/// <param name="AreWhole">Whether each line is in one step, with its whole amount; else the steps of a line add up to it.</param>
internal sealed record AmountSteps(bool AreWhole, IReadOnlyList<AmountStep> Steps)
{
    private const int DIGITS = 31;

    /// <param name="amounts">By line, each 0 or more.</param>
    public static AmountSteps Of(IReadOnlyCollection<(int LineId, int Amount)> amounts)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        var alike = amounts.GroupBy(pair => pair.Amount, pair => pair.LineId).ToList();
        var digits = Enumerable.Range(0, DIGITS).Where(digit => alike.Exists(group => Has(group.Key, digit))).ToList();
        if (alike.Count <= digits.Count + 1)
            return new(true, [.. alike.Select(group => new AmountStep(group.Key, [.. group]))]);

        return new(false, [.. digits.Select(digit => new AmountStep(1 << digit, [.. amounts.Where(pair => Has(pair.Amount, digit)).Select(pair => pair.LineId)]))]);
    }

    private static bool Has(int amount, int digit) => (amount & (1 << digit)) != 0;
}

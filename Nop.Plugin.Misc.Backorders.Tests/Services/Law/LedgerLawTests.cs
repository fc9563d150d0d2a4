using System.Globalization;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services.Law;

/// <summary>
/// The law over random sequences of what people do in a real store: every kind of stock, events heard, lost, heard twice and
/// never heard. BACKORDERS_SEED and BACKORDERS_SEQUENCES choose others; with BACKORDERS_SEQUENCES=1 a seed is told in full.
/// </summary>
public class LedgerLawTests(TestDatabase database) : LedgerTest(database)
{
    private const int LENGTH = 20;
    private const int TOLD_AT_MOST = 5;

    [Test]
    public async Task ShouldAgreeWithTheShelves()
    {
        var seed = Number("BACKORDERS_SEED", 20_261_122);
        var sequences = Number("BACKORDERS_SEQUENCES", 40);
        using var rows = new StoreRows(Store);
        rows.SilenceMails();
        var (acts, violations) = (0, new List<string>());
        for (var i = 0; i < sequences; i++)
        {
            var story = LawStory.Make(seed + i, LENGTH);
            var run = new LawRun(Shop, rows, story);
            var wrong = await run.PlayAsync();
            acts += run.Acts;
            if (wrong is not null)
                violations.Add(violations.Count < TOLD_AT_MOST ? await ShrinkAsync(rows, story, run, wrong) : $"{story}: {wrong}");
            else if (sequences == 1)
                await TestContext.Out.WriteLineAsync($"{story}\n  {string.Join("\n  ", run.Told)}");
        }

        await TestContext.Out.WriteLineAsync($"law: {sequences} sequences, {acts} actions, {violations.Count} violations ({Kind}, seeds {seed} to {seed + sequences - 1})");
        Assert.That(violations, Is.Empty, string.Join("\n\n", violations));
    }

    /// <summary>Leaves out acts as long as the story still goes wrong, and tells what is left.</summary>
    private async Task<string> ShrinkAsync(StoreRows rows, LawStory story, LawRun run, string wrong)
    {
        for (var size = story.Acts.Count / 2; size > 0; size /= 2)
        {
            for (var at = story.Acts.Count - size; at >= 0; at -= size)
            {
                var shorter = story with { Acts = [.. story.Acts.Where((_, i) => i < at || i >= at + size)] };
                var again = new LawRun(Shop, rows, shorter);
                if (await again.PlayAsync() is { } still)
                    (story, run, wrong) = (shorter, again, still);
                at = Math.Min(at, story.Acts.Count);
            }
        }

        return $"{story}\n  {string.Join("\n  ", run.Told)}\n  {wrong}";
    }

    private static int Number(string variable, int otherwise)
    {
        return int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
    }
}

using System.Globalization;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services;

/// <summary>
/// The law against a shelf that is counted by hand, over random sequences of what people do in a real store, with events
/// lost, with all of them lost, and with all of them heard twice. BACKORDERS_SEED and BACKORDERS_SEQUENCES choose others.
/// </summary>
public class ShelfLawTests(TestDatabase database) : LedgerTest(database)
{
    private const int LENGTH = 16;

    [Test]
    public async Task ShouldAgreeWithTheShelf()
    {
        var seed = Number("BACKORDERS_SEED", 20_261_122);
        var sequences = Number("BACKORDERS_SEQUENCES", 16);
        var (acts, violations) = (0, new List<string>());
        for (var i = 0; i < sequences; i++)
        {
            var story = ShelfStory.Make(seed + i, lostPercent: (i % 4) switch { 1 => 30, 2 => 100, _ => 0 }, twice: i % 4 == 3, LENGTH);
            var run = new ShelfRun(Shop, story);
            var wrong = await run.PlayAsync();
            acts += run.Acts;
            if (wrong is not null)
                violations.Add(await ShrinkAsync(story, wrong));
        }

        await TestContext.Out.WriteLineAsync($"law: {sequences} sequences, {acts} actions, {violations.Count} violations ({Kind}, seeds {seed} to {seed + sequences - 1})");
        Assert.That(violations, Is.Empty);
    }

    /// <summary>Leaves out acts as long as the story still goes wrong.</summary>
    private async Task<string> ShrinkAsync(ShelfStory story, string wrong)
    {
        for (var i = story.Acts.Count - 1; i >= 0; i--)
        {
            var shorter = story with { Acts = [.. story.Acts.Where((_, at) => at != i)] };
            if (await new ShelfRun(Shop, shorter).PlayAsync() is { } still)
                (story, wrong) = (shorter, still);
        }

        return $"{wrong} after {story}";
    }

    private static int Number(string variable, int otherwise)
    {
        return int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
    }
}

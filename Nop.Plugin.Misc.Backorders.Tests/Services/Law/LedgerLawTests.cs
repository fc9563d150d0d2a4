using System.Globalization;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using Nop.Plugin.Misc.Backorders.Tests.TestKit.Queries;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services.Law;

/// <summary>
/// The law over random sequences of what people do in a real store: every kind of stock, events heard, lost, heard twice and
/// never heard. BACKORDERS_SEED and BACKORDERS_SEQUENCES choose others; with BACKORDERS_SEQUENCES=1 a seed is told in full.
/// One store serves all sequences of a database; they come in parts, so that one that hangs is noticed. Several processes can play them
/// together, each its share of the parts: BACKORDERS_LAW_SHARE=1/2 is the first of two. The first sequences' statements are held against the
/// list of query shapes as in all other tests; the others' are the same.
/// </summary>
[TestFixtureSource(typeof(Databases))]
public class LedgerLawTests(TestDatabase database)
{
    private const int LENGTH = 20;
    private const int PART = 50;
    private const int WATCHED = 20;
    private const int TOLD_AT_MOST = 3;

    private static readonly int _seed = Number("BACKORDERS_SEED", 20_261_122);
    private static readonly int _sequences = Number("BACKORDERS_SEQUENCES", 300);
    private static readonly int _parts = (_sequences + PART - 1) / PART;
    private static readonly (int Mine, int Of) _share = Share();

    private readonly Tally _tally = new();
    private StoreRows _rows;
    private Shop _shop;
    private TestStore _store;

    [OneTimeSetUp]
    public async Task OpenStore()
    {
        _store = await TestStore.StartAsync(database, new TestStoreOptions { WithPlugin = true });
        _rows = new StoreRows(_store);
        _rows.SilenceMails();
        _shop = new Shop(_store);
        await _shop.OpenAsync();
    }

    [OneTimeTearDown]
    public async Task CloseStore()
    {
        _rows?.Dispose();
        if (_store is not null)
            await _store.DisposeAsync();
    }

    [TestCaseSource(nameof(Parts))]
    public async Task ShouldAgreeWithTheShelves(int part)
    {
        var wrong = new List<string>();
        foreach (var i in SequencesOf(part))
        {
            _store.Database.OnStatement = i < WATCHED ? QueryWatchAttribute.Watch : null;
            var story = LawStory.Make(_seed + i, LENGTH);
            var run = new LawRun(_shop, _rows, story);
            if (await run.PlayAsync() is { } violation)
            {
                await TestContext.Progress.WriteLineAsync($"law: {story}: {violation}");
                wrong.Add(wrong.Count < TOLD_AT_MOST ? await ShrinkAsync(story, run, violation) : $"{story}: {violation}");
            }
            else if (_sequences == 1)
                await TestContext.Out.WriteLineAsync($"{story}\n  {string.Join("\n  ", run.Told)}");

            _tally.Add(run);
        }

        _tally.Violations += wrong.Count;
        if (_tally.Sequences == Parts().Sum(mine => SequencesOf(mine).Count()))
        {
            await TestContext.Out.WriteLineAsync($"law: {_tally} ({database}, seeds {_seed} to {_seed + _sequences - 1}{(_share.Of > 1 ? $", share {_share.Mine}/{_share.Of}" : string.Empty)})");
            await TestContext.Out.WriteLineAsync($"done: {_tally.WhatWasDone()}");
        }

        if (wrong.Count > 0)
            Assert.Fail(string.Join("\n\n", wrong));
    }

    public static IEnumerable<int> Parts() => Enumerable.Range(0, _parts).Where(part => part % _share.Of == _share.Mine - 1);

    private static IEnumerable<int> SequencesOf(int part)
    {
        var size = (_sequences + _parts - 1) / _parts;

        return Enumerable.Range(part * size, Math.Max(0, Math.Min(size, _sequences - part * size)));
    }

    private static (int Mine, int Of) Share()
    {
        var parts = (Environment.GetEnvironmentVariable("BACKORDERS_LAW_SHARE") ?? "1/1").Split('/');

        return (int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    /// <summary>Leaves out acts, first many at a time, as long as the story still goes wrong, and tells what is left.</summary>
    private async Task<string> ShrinkAsync(LawStory story, LawRun run, string wrong)
    {
        for (var size = story.Acts.Count / 2; size > 0; size /= 2)
        {
            for (var at = story.Acts.Count - size; at >= 0; at = Math.Min(at, story.Acts.Count) - size)
            {
                var shorter = story with { Acts = [.. story.Acts.Where((_, i) => i < at || i >= at + size)] };
                var again = new LawRun(_shop, _rows, shorter);
                if (await again.PlayAsync() is { } still)
                    (story, run, wrong) = (shorter, again, still);
            }
        }

        return $"{story}\n  {string.Join("\n  ", run.Told)}\n  {wrong}";
    }

    private static int Number(string variable, int otherwise)
    {
        return int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
    }

    private sealed class Tally
    {
        public int Sequences { get; private set; }

        public int Acts { get; private set; }

        public int Violations { get; set; }

        private SortedDictionary<string, int> Deeds { get; } = new(StringComparer.Ordinal);

        public void Add(LawRun run)
        {
            Sequences++;
            Acts += run.Acts;
            foreach (var (deed, count) in run.Deeds)
                Deeds[deed] = Deeds.GetValueOrDefault(deed) + count;
        }

        public string WhatWasDone() => string.Join(", ", Deeds.Select(row => $"{row.Key} {row.Value}"));

        public override string ToString() => $"{Sequences} sequences, {Acts} actions, {Violations} violations";
    }
}

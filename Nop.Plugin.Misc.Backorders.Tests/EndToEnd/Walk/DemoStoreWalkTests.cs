using Nop.Plugin.Misc.Backorders.Tests.Architecture;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using Nop.Plugin.Misc.Backorders.Tests.TestKit.Queries;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.EndToEnd.Walk;

/// <summary>The walk that is taken through a real store where there is one, taken through the stand-in; see docs/real-store.md.</summary>
[TestFixture]
public class DemoStoreWalkTests
{
    private const string HEAD = "| Shape | Pages |";
    private const string NONE = "none";

    private readonly SortedDictionary<string, SortedSet<string>> _shapes = new(StringComparer.Ordinal);
    private TestStore _store;
    private StoreWalk _walk;

    [OneTimeSetUp]
    public async Task WalkAsync()
    {
        _store = await TestStore.StartAsync(TestDatabase.Sqlite, new() { WithPlugin = true, Listen = true });
        _walk = new StoreWalk(new WalkedDemoStore(_store.Host.Address, _store.Clock));
        QueryWatchAttribute.Listen(statement =>
        {
            lock (_shapes)
            {
                foreach (var name in ShapeNames.Of(statement))
                    (_shapes.TryGetValue(name, out var steps) ? steps : _shapes[name] = new(StringComparer.Ordinal)).Add(_walk.Step);
            }
        });
        await _walk.RunAsync();
    }

    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        QueryWatchAttribute.Listen(null);
        _walk?.Dispose();
        if (_store != null)
            await _store.DisposeAsync();
    }

    [Test]
    public void ShouldOpenEveryPage() => Assert.That(PluginPages.NotOpened(_walk.Visits), Is.Empty);

    [Test]
    public void ShouldSeeEveryView() => Assert.That(PluginPages.NotSeen(_walk.Visits), Is.Empty);

    [Test]
    public void ShouldNoticeWhatItDidNotOpen()
    {
        Assert.That(PluginPages.NotOpened([]), Has.Some.EqualTo("GET BackordersController.Details"));
        Assert.That(PluginPages.NotOpened([.. _walk.Visits.Where(visit => !visit.Path.Contains("Details", StringComparison.Ordinal))]), Is.EqualTo(new[] { "GET BackordersArrivalsController.Details", "GET BackordersController.Details" }));
        Assert.That(PluginPages.NotSeen([]), Has.Some.EqualTo("Backorders/_Blocked"));
    }

    /// <summary>A page that the list names runs the shape; of a shape that no page runs it says so.</summary>
    [Test]
    public void ShouldRunTheShapesThatTheListSays()
    {
        var listed = File.ReadLines(Repository.At("docs", "queries.md")).SkipWhile(line => line != HEAD).Skip(2).TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToDictionary(cells => cells[1].Trim('`'), cells => cells[2].Split(", "), StringComparer.Ordinal);
        var wrong = listed.Where(row => row.Value is [NONE] ? _shapes.ContainsKey(row.Key) : !_shapes.TryGetValue(row.Key, out var steps) || !steps.IsSupersetOf(row.Value)).Select(row => row.Key);

        Assert.That(listed.Keys, Is.EquivalentTo(ShapeNames.All), Table());
        Assert.That(_shapes.Keys, Is.SubsetOf(ShapeNames.All));
        Assert.That(wrong, Is.Empty, Table());
    }

    /// <summary>The list as it would be true now.</summary>
    private string Table() => string.Join('\n', ["", HEAD, "|---|---|",
        .. ShapeNames.All.Select(name => $"| `{name}` | {(_shapes.TryGetValue(name, out var steps) ? string.Join(", ", steps) : NONE)} |")]);
}

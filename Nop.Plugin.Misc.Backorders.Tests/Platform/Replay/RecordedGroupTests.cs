using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Replay;

/// <summary>No scenario gets lost: a group holds as many as were recorded, replayed or left out for a reason.</summary>
[TestFixture]
public class RecordedGroupTests
{
    private static readonly Dictionary<string, int> Recorded = new()
    {
        ["01-manage-stock"] = 24,
        ["02-attribute-combinations"] = 14,
        ["03-multiple-warehouses"] = 12,
        ["04-bundles"] = 10,
        ["05-dont-manage-stock"] = 3,
        ["06-order-changes"] = 31,
        ["07-shipments"] = 20,
        ["08-stock-changes"] = 30,
        ["09-payments"] = 18,
        ["10-events-and-transactions"] = 37,
        ["12-reorder-recurring-storefront"] = 23,
        ["13-tasks-resources-plugins"] = 10,
        ["14-locker"] = 7,
        ["15-over-http"] = 5,
    };

    [Test]
    public void Every_group_is_complete()
        => Assert.That(RecordedGroup.All.ToDictionary(group => group.Name, group => group.Scenarios.Count + group.LeftOut.Count), Is.EquivalentTo(Recorded));

    /// <summary>Two writers at once, and what PostgreSQL says of itself: SQLite has neither.</summary>
    [Test]
    public void On_SQLite_only_scenarios_of_two_writers_are_missing()
        => Assert.That(RecordedScenario.All.Where(scenario => !scenario.RunsOn(TestDatabase.Sqlite)).GroupBy(scenario => scenario.Group)
            .ToDictionary(group => group.Key, group => group.Count()), Is.EquivalentTo(new Dictionary<string, int> { ["10-events-and-transactions"] = 8 }));

    [Test]
    public void On_PostgreSQL_nothing_is_missing()
        => Assert.That(RecordedScenario.All, Has.All.Matches<RecordedScenario>(scenario => scenario.RunsOn(TestDatabase.PostgreSql)));

    [Test]
    public void Scenarios_have_names_of_their_own()
        => Assert.That(RecordedScenario.All.Select(scenario => scenario.ToString()), Is.Unique);

    [Test]
    public void What_is_left_out_has_a_reason()
        => Assert.That(RecordedGroup.All.SelectMany(group => group.LeftOut.Values), Has.None.Empty);

    [Test]
    public void Every_action_has_a_handler()
        => Assert.That(RecordedScenario.All.SelectMany(scenario => scenario.Steps).Select(step => step.Action).Distinct().Where(action => !ActionTable.Knows(action)), Is.Empty);
}

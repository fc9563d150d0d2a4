using System.Text.Json.Nodes;
using DemoStore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using Nop.Services.Customers;
using Nop.Services.Logging;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Replay;

/// <summary>
/// Replays on the demo store, without the plugin, what a real nopCommerce was seen to do, and compares every step:
/// events in their order with their values and the stock at each, what was returned or thrown, the state and the rows
/// added. One store for each database, fresh customers and products for each scenario, a scope for each step.
/// </summary>
[TestFixtureSource(typeof(Databases)), NonParallelizable]
public class ReplayTests(TestDatabase database)
{
    private readonly List<string> _replayed = [];
    private readonly ProbeScript _probes = new();
    private StaffBrowser _browser;
    private OutsideReader _reader;
    private TestStore _store;

    public static IEnumerable<TestCaseData> Scenarios => RecordedScenario.All.Select(scenario => new TestCaseData(scenario).SetArgDisplayNames(scenario.ToString()));

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        var testOptions = new TestStoreOptions { Listen = true, Services = services => services.AddSingleton(_probes) };
        foreach (var probe in new[] { typeof(ProbeB), typeof(ProbeA), typeof(ProbeC) })
            testOptions.MoreTypes.Add(probe);
        _store = await TestStore.StartAsync(database, testOptions);
        var options = _store.Host.Services.GetRequiredService<StoreOptions>();
        _reader = new OutsideReader(options.DatabaseOrDefault, options.Database);
        _browser = new StaffBrowser(_store);
        await _browser.SignInAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _browser?.Dispose();
        _reader?.Dispose();
        if (_store is not null)
            await _store.DisposeAsync();
    }

    [TestCaseSource(nameof(Scenarios)), Order(1)]
    public async Task Does_what_the_real_store_did(RecordedScenario scenario)
    {
        if (!scenario.RunsOn(database))
            Assert.Ignore($"needs {scenario.Given["database"]}");

        var differences = await ReplayAsync(scenario);
        _replayed.Add(scenario.ToString());
        if (KnownDifferences.All.TryGetValue(scenario.ToString(), out var reason))
            Assert.That(differences, Is.Not.Empty, $"agrees now; take it off the list of known differences ({reason})");
        else
            Assert.That(differences, Is.Empty, string.Join(Environment.NewLine, differences));
    }

    [Test, Order(2)]
    public void All_scenarios_were_replayed()
    {
        Assert.That(KnownDifferences.All.Keys, Is.SubsetOf(RecordedScenario.All.Select(scenario => scenario.ToString())), "known differences of unknown scenarios");
        var all = RecordedScenario.All.Count(scenario => scenario.RunsOn(database));
        if (_replayed.Count == all)
            TestContext.Out.WriteLine($"recordings: {_replayed.Count} scenarios replayed, {KnownDifferences.All.Count} known differences ({database})");
        else
            Assert.Ignore($"{_replayed.Count} of {all} scenarios were chosen");
    }

    private async Task<List<string>> ReplayAsync(RecordedScenario scenario)
    {
        var roles = new Roles();
        var texts = new ReplayTexts(roles);
        var types = await _store.RunAsync(async services => await services.GetRequiredService<ICustomerActivityService>().GetAllActivityTypesAsync());
        var notes = new EntityNotes(roles, texts, id => types.First(type => type.Id == id).SystemKeyword,
            email => roles.Of(nameof(Customer)).Select(customer => customer.Role).FirstOrDefault(role => email.StartsWith(role.Replace(' ', '.') + ".", StringComparison.Ordinal)) ?? "owner");
        var recorder = new EventRecorder(roles, notes, _reader, _probes);
        var state = new StateReader(roles, texts, notes, recorder.TemplateOf);

        await _store.RunAsync(services => new Given(services, roles).MakeAsync(scenario));
        try
        {
            return await ReplayAsync(scenario, roles, texts, recorder, state);
        }
        finally
        {
            _store.Events.OnPublish = null;
            _probes.Reset(null, null);
            await _store.RunAsync(async services =>
            {
                foreach (var setting in scenario.Given["settings"]?.AsArray() ?? [])
                    await new Given(services, roles).SetAsync((string)setting, undo: true);
            });
        }
    }

    private async Task<List<string>> ReplayAsync(RecordedScenario scenario, Roles roles, ReplayTexts texts, EventRecorder recorder, StateReader state)
    {
        var differences = new List<string>();
        if (scenario.Given["stockAfterOrders"] is { } stock)
            differences.AddRange(Differences.Between("given.stockAfterOrders", stock, recorder.Stock()));

        await _store.RunAsync(state.StartAsync);
        _probes.Reset((string)scenario.Given["probe"], recorder.NoteConsumer);
        for (var i = 0; i < scenario.Steps.Count && differences.Count == 0; i++)
        {
            var step = scenario.Steps[i];
            var seen = await RunAsync(step, roles, texts, recorder);
            if (step.Expected.ContainsKey("state"))
                seen["state"] = await _store.RunAsync(state.ReadAsync);
            differences.AddRange(Differences.Between($"step {i + 1} ({step.Action})", step.Expected, seen));
        }
        return differences;
    }

    private Task<JsonObject> RunAsync(RecordedStep step, Roles roles, ReplayTexts texts, EventRecorder recorder)
        => _store.RunAsync(async services =>
        {
            var customers = services.GetRequiredService<ICustomerService>();
            var actor = step.Actor switch
            {
                null => null,
                "admin" => await AdminAsync(services),
                _ => await customers.GetCustomerByIdAsync(roles.Id(nameof(Customer), step.Actor)),
            };
            if (actor is not null)
                await services.GetRequiredService<IWorkContext>().SetCurrentCustomerAsync(actor);

            var seen = new JsonObject();
            recorder.StartStep();
            _store.Events.OnPublish = recorder.Note;
            try
            {
                if (await ActionTable.RunAsync(step.Action, new ReplayStep(_store, services, roles, texts, recorder, _probes, actor, step.Arguments) { Browser = _browser }) is { } returned)
                    seen["returned"] = returned;
            }
            catch (Exception exception) when (exception is NopException || step.Expected.ContainsKey("thrown"))
            {
                seen["thrown"] = new JsonObject { ["type"] = exception.GetType().Name, ["text"] = texts.Name(exception.Message) };
            }
            _store.Events.OnPublish = null;
            seen["events"] = recorder.StepEvents();
            return seen;
        });

    private static async Task<Customer> AdminAsync(IServiceProvider services)
        => (await services.GetRequiredService<Nop.Data.IRepository<Customer>>().GetAllAsync(customers => customers.Where(customer => customer.Email == DemoStore.Seeding.DemoLogins.ADMIN))).Single();
}

using System.Net;
using DemoStore.Infrastructure;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Caching;
using Nop.Core.Domain.Shipping;
using Nop.Core.Events;
using Nop.Core.Infrastructure;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using Nop.Services.Events;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Data;

/// <summary>The frame that the stand-in gives to a plugin: container, events, caches, files, views, restart.</summary>
public class PlatformHostTests(TestDatabase database) : StoreTest(database)
{
    private static readonly List<string> _heard = [];

    protected override void Configure(TestStoreOptions options)
    {
        _heard.Clear();
        options.Empty = true;
        options.Listen = true;
        options.MoreTypes.Add(typeof(StopsWhenTold));
        options.MoreTypes.Add(typeof(Hears));
    }

    [Test]
    public async Task The_engine_resolves_from_the_request_that_runs()
    {
        await Store.RunAsync(async outer =>
        {
            var cache = EngineContext.Current.Resolve<IShortTermCacheManager>();
            Assert.That(cache, Is.SameAs(outer.GetRequiredService<IShortTermCacheManager>()));
            await Store.RunAsync(inner =>
            {
                Assert.That(EngineContext.Current.Resolve<IShortTermCacheManager>(), Is.Not.SameAs(cache));
                return Task.CompletedTask;
            });
            Assert.That(EngineContext.Current.Resolve<IShortTermCacheManager>(), Is.SameAs(cache), "the outer request is there again");
        });
    }

    [TestCase(false, new[] { "first", "second" })]
    [TestCase(true, new[] { "first" })]
    public async Task A_consumer_may_stop_an_event(bool stop, string[] heard)
    {
        await Store.RunAsync<IEventPublisher>(x => x.PublishAsync(new Probe { Stop = stop }));
        Assert.That(_heard, Is.EqualTo(heard));
    }

    [Test]
    public async Task The_static_cache_is_cleared_by_prefix_and_forgets_in_time()
    {
        var calls = 0;
        Task<string> Read(string name, int minutes = 60) => Store.RunAsync<IStaticCacheManager, string>(x =>
            x.GetAsync(new CacheKey($"Probe.{name}") { CacheTime = minutes }, () => Task.FromResult($"{name} {++calls}")));

        Assert.That(await Read("a"), Is.EqualTo("a 1"));
        Assert.That(await Read("a"), Is.EqualTo("a 1"));
        await Store.RunAsync<IStaticCacheManager>(x => x.RemoveByPrefixAsync("Probe."));
        Assert.That(await Read("a"), Is.EqualTo("a 2"));
        Store.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.That(await Read("a"), Is.EqualTo("a 3"));
        Assert.That(await Read("b", minutes: 0), Is.EqualTo("b 4"));
        Assert.That(await Read("b", minutes: 0), Is.EqualTo("b 5"));
    }

    [Test]
    public async Task A_lock_that_is_held_lets_nobody_wait()
    {
        await Store.RunAsync<ILocker>(async locker =>
        {
            bool? inner = null;
            var outer = await locker.PerformActionWithLockAsync("probe", TimeSpan.FromMinutes(1), async () =>
                inner = await locker.PerformActionWithLockAsync("probe", TimeSpan.FromMinutes(1), () => Task.CompletedTask));
            Assert.That((outer, inner), Is.EqualTo((true, (bool?)false)));
            Assert.That(await locker.PerformActionWithLockAsync("probe", TimeSpan.FromMinutes(1), () => Task.CompletedTask), Is.True);
        });
    }

    [Test]
    public async Task A_plugin_folder_serves_its_content_and_hides_the_rest()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Store.DataDirectory, "Plugins", "Misc.Probe", "Content")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "probe.css"), "a{}");
        await File.WriteAllTextAsync(Path.Combine(folder, "secret.cshtml"), "secret");
        await File.WriteAllTextAsync(Path.Combine(folder, "..", "plugin.json"), "{}");

        using var browser = Store.Browser();
        Assert.That(await browser.GetStringAsync("/Plugins/Misc.Probe/Content/probe.css"), Is.EqualTo("a{}"));
        Assert.That((await browser.GetAsync("/Plugins/Misc.Probe/Content/secret.cshtml")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await browser.GetAsync("/Plugins/Misc.Probe/plugin.json")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_view_in_a_plugin_folder_is_compiled_when_it_is_needed()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Store.DataDirectory, "Plugins", "Misc.Probe", "Views")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "Probe.cshtml"), "@model Nop.Core.Domain.Shipping.Warehouse\n<b>@Model.Name</b>");
        await Store.RunAsync(services =>
        {
            var view = services.GetRequiredService<IRazorViewEngine>().GetView(null, "~/Plugins/Misc.Probe/Views/Probe.cshtml", isMainPage: true);
            Assert.That(view.Success, Is.True);
            Assert.That(services.GetRequiredService<INopFileProvider>().MapPath("~/Plugins/Misc.Probe/Views"), Is.EqualTo(folder));
            return Task.CompletedTask;
        });
    }

    [Test]
    public async Task A_restart_keeps_the_data_and_forgets_the_caches()
    {
        await Store.RunAsync<IRepository<Warehouse>>(x => x.InsertAsync(new Warehouse { Name = "North" }));
        var cached = await Store.RunAsync<IRepository<Warehouse>, Warehouse>(x => x.GetByIdAsync(1, _ => default));
        var ended = Store.Host.WaitAsync();
        Store.Host.Lifetime.RequestRestart();
        Assert.That(await ended, Is.True);

        await Store.RestartAsync();
        var again = await Store.RunAsync<IRepository<Warehouse>, Warehouse>(x => x.GetByIdAsync(1, _ => default));
        Assert.That(again, Is.Not.SameAs(cached));
        Assert.That(again.Name, Is.EqualTo("North"));
    }

    [Test]
    public async Task A_seed_that_fails_leaves_no_half_filled_store()
    {
        var directory = Directory.CreateTempSubdirectory("backorders-seed-").FullName;
        var options = new StoreOptions { DataDirectory = directory, Listen = false, RunScheduleTasks = false, Clock = Store.Clock };
        options.MoreTypes.Add(typeof(FailingSeeder));
        Assert.That(() => StoreHost.StartAsync(options), Throws.InvalidOperationException.With.Message.EqualTo("seed failed"));

        options.MoreTypes.Clear();
        options.Seed = false;
        await using (var store = await StoreHost.StartAsync(options))
            Assert.That(await store.RunAsync(x => x.GetRequiredService<IRepository<Warehouse>>().Table.CountAsync()), Is.Zero);
        Directory.Delete(directory, recursive: true);
    }

    public sealed class Probe : IStopProcessingEvent
    {
        public bool Stop { get; init; }

        public bool StopProcessing { get; set; }
    }

    public sealed class StopsWhenTold : IConsumer<Probe>
    {
        public Task HandleEventAsync(Probe eventMessage)
        {
            _heard.Add("first");
            eventMessage.StopProcessing = eventMessage.Stop;
            return Task.CompletedTask;
        }
    }

    public sealed class Hears : IConsumer<Probe>
    {
        public Task HandleEventAsync(Probe eventMessage)
        {
            _heard.Add("second");
            return Task.CompletedTask;
        }
    }

    public sealed class FailingSeeder : IStoreSeeder
    {
        public int Order => -1;

        public Task SeedAsync() => throw new InvalidOperationException("seed failed");
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.TestKit;

public class SharedViewsTests
{
    private const string VIEW = "Views/Probe.cshtml";
    private const string IMPORTS = "_ViewImports.cshtml";

    private readonly string _greeting = Guid.NewGuid().ToString();
    private TestStore _store;

    [SetUp]
    public async Task StartStore()
    {
        _store = await TestStore.StartAsync(TestDatabase.Sqlite, new() { Empty = true });
        await WriteAsync(VIEW, $"{_greeting} @typeof(Word).Name");
        await WriteAsync(IMPORTS, "@using Word = System.Int32");
    }

    [TearDown]
    public Task StopStore() => _store.DisposeAsync().AsTask();

    [Test]
    public async Task ShouldCompileAViewOnceForAllStores()
    {
        await WriteAsync(VIEW, $"once {_greeting} @typeof(Word).Name");
        var before = SharedViews.Compilations;
        var first = await RenderAsync();
        await _store.RestartAsync();

        Assert.That((first, await RenderAsync()), Is.EqualTo(($"once {_greeting} Int32", $"once {_greeting} Int32")));
        Assert.That(SharedViews.Compilations, Is.EqualTo(before + 1));
    }

    [TestCase(VIEW, "changed @typeof(Word).Name", "changed Int32")]
    [TestCase(IMPORTS, "@using Word = System.Int64", "Int64")]
    public async Task ShouldCompileWhatHasChangedSince(string file, string text, string seen)
    {
        Assert.That(await RenderAsync(), Is.EqualTo($"{_greeting} Int32"));

        await WriteAsync(file, text);
        await _store.RestartAsync();

        Assert.That(await RenderAsync(), Does.EndWith(seen));
    }

    /// <summary>The store's own compiler says that it is not there.</summary>
    [Test]
    public async Task ShouldFindNoViewThatIsGone()
    {
        await RenderAsync();
        File.Delete(Path.Combine(Folder, VIEW));
        await _store.RestartAsync();

        await _store.RunAsync(services =>
        {
            Assert.That(Find(services).Success, Is.False);
            return Task.CompletedTask;
        });
    }

    private string Folder => Path.Combine(_store.DataDirectory, "Plugins", "Misc.Probe");

    private static ViewEngineResult Find(IServiceProvider services)
        => services.GetRequiredService<IRazorViewEngine>().GetView(null, $"~/Plugins/Misc.Probe/{VIEW}", isMainPage: true);

    private Task<string> RenderAsync() => _store.RunAsync(async services =>
    {
        var view = Find(services).View;
        var action = new ActionContext(new DefaultHttpContext { RequestServices = services }, new RouteData(), new ActionDescriptor());
        var data = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary());
        await using var text = new StringWriter();
        await view.RenderAsync(new ViewContext(action, view, data, new TempDataDictionary(action.HttpContext, services.GetRequiredService<ITempDataProvider>()), text, new HtmlHelperOptions()));
        return text.ToString().Trim();
    });

    private Task WriteAsync(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return File.WriteAllTextAsync(path, text);
    }
}

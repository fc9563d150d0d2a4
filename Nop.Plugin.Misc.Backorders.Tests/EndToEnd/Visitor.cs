using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using NUnit.Framework;
using Nop.Plugin.Misc.Backorders.Tests.Architecture;

namespace Nop.Plugin.Misc.Backorders.Tests.EndToEnd;

/// <summary>
/// A page in the browser. Whatever it comes to is looked at: the page answered, its scripts did not fail, nothing came
/// from elsewhere, it does not scroll sideways, axe finds nothing (contrast included), and a picture is kept.
/// </summary>
internal sealed class Visitor : IAsyncDisposable
{
    private readonly Screen _screen;
    private readonly string _story;
    private readonly List<string> _faults = [];
    private int _pictures;

    public Visitor(IPage page, Screen screen, string story)
    {
        Page = page;
        _screen = screen;
        _story = story;
        page.PageError += (_, error) => _faults.Add($"script: {error}");
        page.Console += (_, message) =>
        {
            if (string.Equals(message.Type, "error", StringComparison.Ordinal))
                _faults.Add($"console: {message.Text} {message.Location}");
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
                _faults.Add($"{response.Status}: {response.Url}");
        };
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https", IsLoopback: false })
                _faults.Add($"asks elsewhere: {request.Url}");
        };
    }

    public IPage Page { get; }

    public Screen Screen => _screen;

    /// <summary>Where the pictures of a run are kept.</summary>
    public static string Pictures { get; } = Directory.CreateDirectory(Repository.At(".test", "screenshots")).FullName;

    public async Task GoAsync(string path, string name)
    {
        await Page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        await LookAsync(name);
    }

    /// <summary>Presses something that leads to another page, or back to the same one.</summary>
    public async Task PressAsync(ILocator button, string name)
    {
        await Page.EvaluateAsync("window.leaving = true");
        await button.ClickAsync();
        await Page.WaitForFunctionAsync("!window.leaving && document.readyState === 'complete'");
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await LookAsync(name);
    }

    /// <summary>Holds what is on the screen now against what must be true of every page.</summary>
    public async Task LookAsync(string name)
    {
        var picture = Path.Combine(Pictures, $"{_story}-{++_pictures:00}-{name}-{_screen.Name}.png");
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = picture, FullPage = true });
        Assert.That(_faults, Is.Empty, name);

        var wide = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.That(wide, Is.LessThanOrEqualTo(0), $"{name} scrolls sideways by {wide} pixels on {_screen.Name}");

        Assert.That(await Page.Locator("iframe, frame").CountAsync(), Is.Zero, $"axe does not look into frames here: {name}");
#pragma warning disable CS0618 // The other way opens a second page for what it found in frames, and ends two browser processes, each time.
        var result = await Page.RunAxeLegacy(context: null, new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
#pragma warning restore CS0618
        Assert.That(result.Passes, Is.Not.Empty);
        Assert.That(result.Passes.Concat(result.Violations).Concat(result.Incomplete).Concat(result.Inapplicable).Select(r => r.Id), Does.Contain("color-contrast"));
        Assert.That(result.Violations.SelectMany(Describe), Is.Empty, $"axe on {name} ({_screen.Name})");
    }

    public async Task<int> NumberAsync(ILocator locator) =>
        int.Parse(Regex.Match(await locator.InnerTextAsync(), @"-?\d+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value);

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    private static IEnumerable<string> Describe(AxeResultItem violation) =>
        violation.Nodes.Select(node => $"{violation.Id}: {violation.Help}: {node.Html}");
}

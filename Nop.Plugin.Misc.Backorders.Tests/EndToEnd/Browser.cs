using Microsoft.Playwright;

namespace Nop.Plugin.Misc.Backorders.Tests.EndToEnd;

/// <summary>
/// The Chromium of the machine, without a window and without calls of its own to anywhere: one for all tests of a
/// process, started when it is first needed. What a test does in it lives in a context of its own.
/// </summary>
internal static class Browser
{
    private static IPlaywright _playwright;
    private static IBrowser _browser;

    /// <summary>Somebody at a screen, with cookies of their own.</summary>
    public static async Task<Visitor> VisitAsync(string address, Screen screen, string story)
    {
        var context = await (await RunningAsync()).NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address,
            ViewportSize = new ViewportSize { Width = screen.Width, Height = screen.Height },
            HasTouch = screen.IsPhone,
            Locale = "en-US",
            ReducedMotion = ReducedMotion.Reduce,
        });
        // The first look at a page may compile its views.
        context.SetDefaultTimeout(60_000);
        Assertions.SetDefaultExpectTimeout(20_000);
        return new(await context.NewPageAsync(), screen, story);
    }

    /// <summary>Called once at the end of the run.</summary>
    public static async Task StopAsync()
    {
        if (_browser != null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        (_browser, _playwright) = (null, null);
    }

    /// <summary>A browser that broke down in one test is replaced for the next.</summary>
    private static async Task<IBrowser> RunningAsync()
    {
        if (_browser is { IsConnected: true })
            return _browser;

        _playwright ??= await Playwright.CreateAsync();
        return _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("BACKORDERS_TEST_CHROMIUM") is { Length: > 0 } given ? given : "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }
}

/// <summary>What a visitor looks at; the name goes into the names of the pictures.</summary>
public sealed record Screen(string Name, int Width, int Height)
{
    public static readonly Screen Desktop = new("desktop", 1280, 900);
    public static readonly Screen Phone = new("phone", 390, 844);

    public bool IsPhone => Width < 600;

    public override string ToString() => Name;
}

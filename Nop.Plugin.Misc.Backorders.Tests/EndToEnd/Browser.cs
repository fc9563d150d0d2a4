using Microsoft.Playwright;

namespace Nop.Plugin.Misc.Backorders.Tests.EndToEnd;

/// <summary>The Chromium of the machine, without a window and without calls of its own to anywhere.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Browser(IPlaywright playwright, IBrowser browser)
    {
        _playwright = playwright;
        _browser = browser;
    }

    public static async Task<Browser> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("BACKORDERS_TEST_CHROMIUM") is { Length: > 0 } given ? given : "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
        return new(playwright, browser);
    }

    /// <summary>Somebody at a screen, with cookies of their own.</summary>
    public async Task<Visitor> VisitAsync(string address, Screen screen, string story)
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address,
            ViewportSize = new ViewportSize { Width = screen.Width, Height = screen.Height },
            HasTouch = screen.IsPhone,
            Locale = "en-US",
            ReducedMotion = ReducedMotion.Reduce,
        });
        // The first look at a page compiles its views.
        context.SetDefaultTimeout(60_000);
        Assertions.SetDefaultExpectTimeout(20_000);
        return new(await context.NewPageAsync(), screen, story);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
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

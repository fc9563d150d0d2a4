using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Nop.Plugin.Misc.Backorders.Tests.TestKit;

/// <summary>
/// The demo store as a program of its own. Other than in the tests' own process, nothing of the plugin is there but what
/// was uploaded.
/// </summary>
public sealed class StoreProcess : IAsyncDisposable
{
    private const string LISTENS = "DemoStore listens on ";

    private readonly Process _process;

    private StoreProcess(Process process)
    {
        _process = process;
    }

    /// <summary>Stays the same over restarts.</summary>
    public string Address { get; private set; }

    /// <param name="store">Where its data lies; it must be stopped.</param>
    public static async Task<StoreProcess> StartAsync(TestStore store)
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(TestStore.Root(), "platform", "DemoStore", "bin", here.Parent!.Name, here.Name, "DemoStore.dll");
        var process = new StoreProcess(Process.Start(new ProcessStartInfo("dotnet",
            [program, "--data", store.DataDirectory, "--urls", $"http://127.0.0.1:{FreePort()}", .. store.Kind == TestDatabase.PostgreSql ? ["--database", store.DatabaseAddress] : Array.Empty<string>()])
        {
            RedirectStandardOutput = true,
        }));
        await process.ReadyAsync();
        return process;
    }

    /// <summary>Waits until the store says that it listens; after a restart it says so again.</summary>
    public async Task ReadyAsync()
    {
        string line;
        do
            line = await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The store ended.");
        while (!line.StartsWith(LISTENS, StringComparison.Ordinal));
        Address = line[LISTENS.Length..];
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

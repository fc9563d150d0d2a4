using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace DemoStore.Infrastructure;

/// <summary>
/// The current request, or what stands for one while background work runs in a scope of its own. Unlike the
/// framework's accessor it can be nested: the outer request is there again when the inner one has ended.
/// </summary>
internal sealed class RequestContext : IHttpContextAccessor
{
    /// <summary>Where the platform runs its tasks; whoever is there is the background-task customer.</summary>
    public const string BACKGROUND_PATH = "/scheduletask/runtask";

    private static readonly AsyncLocal<HttpContext> _current = new();

    public static HttpContext Current
    {
        get => _current.Value;
        set => _current.Value = value;
    }

    public HttpContext HttpContext
    {
        get => Current;
        set => Current = value;
    }

    /// <summary>Runs an action as a request would run it: in a scope of its own that the engine resolves from.</summary>
    public static async Task<T> RunAsync<T>(IServiceProvider root, Func<IServiceProvider, Task<T>> action)
    {
        await using var scope = root.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Request.Scheme = "http";
        context.Request.Host = new("localhost");
        context.Request.Method = HttpMethods.Get;
        context.Features.Set<ISessionFeature>(new Session());
        Current = context;
        return await action(scope.ServiceProvider);
    }

    /// <summary>The same for work that nobody asked for over HTTP: it runs as the background-task customer.</summary>
    public static Task<T> RunInBackgroundAsync<T>(IServiceProvider root, Func<IServiceProvider, Task<T>> action)
        => RunAsync(root, services =>
        {
            Current.Request.Path = BACKGROUND_PATH;
            return action(services);
        });

    private sealed class Session : ISessionFeature, ISession
    {
        private readonly Dictionary<string, byte[]> _values = [];

        public string Id { get; } = Guid.NewGuid().ToString("N");

        public bool IsAvailable => true;

        public IEnumerable<string> Keys => _values.Keys;

        ISession ISessionFeature.Session { get => this; set => throw new NotSupportedException(); }

        public void Clear() => _values.Clear();

        public Task CommitAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

        public Task LoadAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

        public void Remove(string key) => _values.Remove(key);

        public void Set(string key, byte[] value) => _values[key] = value;

        public bool TryGetValue(string key, out byte[] value) => _values.TryGetValue(key, out value);
    }
}

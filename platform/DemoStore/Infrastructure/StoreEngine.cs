using Nop.Core.Infrastructure;

namespace DemoStore.Infrastructure;

/// <summary>The container as EngineContext.Current: services come from the current request's scope, else from the root.</summary>
internal sealed class StoreEngine(IServiceProvider root) : IEngine
{
    /// <summary>The services of the request (or of a background scope made like one) that runs now; null outside.</summary>
    public static IServiceProvider CurrentScope => RequestContext.Current?.RequestServices;

    public T Resolve<T>(IServiceScope scope = null) where T : class => (T)Resolve(typeof(T), scope);

    public object Resolve(Type type, IServiceScope scope = null) => (scope?.ServiceProvider ?? CurrentScope ?? root).GetService(type);

    public IEnumerable<T> ResolveAll<T>() => (CurrentScope ?? root).GetServices<T>();

    public object ResolveUnregistered(Type type) => ActivatorUtilities.CreateInstance(CurrentScope ?? root, type);

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
        => throw new NotSupportedException("The host configures the services.");

    public void ConfigureRequestPipeline(IApplicationBuilder application)
        => throw new NotSupportedException("The host configures the pipeline.");
}

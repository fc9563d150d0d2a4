using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Nop.Core.Infrastructure;

public interface IEngine
{
    void ConfigureRequestPipeline(IApplicationBuilder application);

    void ConfigureServices(IServiceCollection services, IConfiguration configuration);

    object Resolve(Type type, IServiceScope scope = null);

    IEnumerable<T> ResolveAll<T>();

    object ResolveUnregistered(Type type);

    T Resolve<T>(IServiceScope scope = null) where T : class;
}

using Nop.Core.Infrastructure;
using Nop.Services.ScheduleTasks;

namespace DemoStore.Services.ScheduleTasks;

public sealed class ScheduleTasksStartup : INopStartup
{
    public int Order => 2000;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IScheduleTaskService, ScheduleTaskService>();
        services.AddScoped<IScheduleTaskRunner, ScheduleTaskRunner>();
    }

    public void Configure(IApplicationBuilder application)
    {
    }
}

using Nop.Core.Domain.Cms;
using Nop.Core.Domain.Logging;
using Nop.Core.Domain.ScheduleTasks;
using Nop.Data;
using Nop.Services.Configuration;
using Nop.Services.ScheduleTasks;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.Backorders.Services.Installing;

/// <inheritdoc />
public class StoreListing : IStoreListing
{
    private const int ALL_STORES = 0;

    private readonly IRepository<ActivityLogType> _activityLogTypeRepository;
    private readonly IScheduleTaskService _scheduleTaskService;
    private readonly ISettingService _settingService;
    private readonly IStoreService _storeService;
    private readonly TimeProvider _timeProvider;

    public StoreListing(IRepository<ActivityLogType> activityLogTypeRepository,
        IScheduleTaskService scheduleTaskService,
        ISettingService settingService,
        IStoreService storeService,
        TimeProvider timeProvider)
    {
        _activityLogTypeRepository = activityLogTypeRepository;
        _scheduleTaskService = scheduleTaskService;
        _settingService = settingService;
        _storeService = storeService;
        _timeProvider = timeProvider;
    }

    public virtual async Task EnterAsync()
    {
        await SetWidgetActiveAsync(true);
        await AddTasksAsync();
        await AddActivitiesAsync();
    }

    public virtual async Task AddTasksAsync()
    {
        await InsertTaskAsync(BackordersDefaults.SweepTaskType, BackordersDefaults.SweepTaskName, new BackordersSettings().EffectiveSweepSeconds());
        await InsertTaskAsync(BackordersDefaults.ConsistencyTaskType, BackordersDefaults.ConsistencyTaskName, BackordersDefaults.ConsistencySeconds);
    }

    public virtual async Task AddActivitiesAsync()
    {
        if ((await FindActivitiesAsync()).Count > 0)
            return;

        await _activityLogTypeRepository.InsertAsync(new ActivityLogType
        {
            SystemKeyword = BackordersDefaults.DecisionActivity,
            Name = BackordersDefaults.DecisionActivityName,
            Enabled = true,
        });
    }

    public virtual async Task LeaveAsync(bool keepsLog)
    {
        if (!keepsLog)
            await _activityLogTypeRepository.DeleteAsync(await FindActivitiesAsync());

        await DeleteTaskAsync(BackordersDefaults.SweepTaskType);
        await DeleteTaskAsync(BackordersDefaults.ConsistencyTaskType);
        await SetWidgetActiveAsync(false);
    }

    private async Task<IList<ActivityLogType>> FindActivitiesAsync()
    {
        var keyword = BackordersDefaults.DecisionActivity;
        return await _activityLogTypeRepository.Table.Where(type => type.SystemKeyword == keyword).ToListAsync();
    }

    /// <summary>A store that has a list of its own does not read the list for all stores; one that has none must not get one.</summary>
    private async Task SetWidgetActiveAsync(bool active)
    {
        await SetWidgetActiveAsync(ALL_STORES, active);
        foreach (var store in await _storeService.GetAllStoresAsync())
        {
            if (await _settingService.SettingExistsAsync(new WidgetSettings(), settings => settings.ActiveWidgetSystemNames, store.Id))
                await SetWidgetActiveAsync(store.Id, active);
        }
    }

    private async Task SetWidgetActiveAsync(int storeId, bool active)
    {
        var settings = await _settingService.LoadSettingAsync<WidgetSettings>(storeId);
        var isActive = settings.ActiveWidgetSystemNames.Contains(BackordersDefaults.SystemName);
        if (isActive == active)
            return;

        if (active)
            settings.ActiveWidgetSystemNames.Add(BackordersDefaults.SystemName);
        else
            settings.ActiveWidgetSystemNames.Remove(BackordersDefaults.SystemName);

        await _settingService.SaveSettingAsync(settings, widgets => widgets.ActiveWidgetSystemNames, storeId);
    }

    private async Task InsertTaskAsync(string type, string name, int seconds)
    {
        if (await _scheduleTaskService.GetTaskByTypeAsync(type) is not null)
            return;

        await _scheduleTaskService.InsertTaskAsync(new ScheduleTask
        {
            Name = name,
            Type = type,
            Seconds = seconds,
            Enabled = true,
            LastEnabledUtc = _timeProvider.GetUtcNow().UtcDateTime,
        });
    }

    private async Task DeleteTaskAsync(string type)
    {
        if (await _scheduleTaskService.GetTaskByTypeAsync(type) is { } task)
            await _scheduleTaskService.DeleteTaskAsync(task);
    }
}

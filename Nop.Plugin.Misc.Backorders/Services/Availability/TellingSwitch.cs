using Nop.Core;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.Backorders.Services.Availability;

/// <inheritdoc />
public class TellingSwitch : ITellingSwitch
{
    private readonly ISettingService _settingService;
    private readonly IStoreContext _storeContext;

    public TellingSwitch(ISettingService settingService, IStoreContext storeContext)
    {
        _settingService = settingService;
        _storeContext = storeContext;
    }

    public virtual async Task<bool> IsOnAsync()
    {
        var store = await _storeContext.GetCurrentStoreAsync();

        return await _settingService.LoadSettingAsync<BackordersSettings>(store.Id) is { Enabled: true, ShowAvailability: true };
    }
}

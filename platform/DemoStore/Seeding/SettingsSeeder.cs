using DemoStore.Infrastructure;
using DemoStore.Services.Logging;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Cms;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Logging;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.ScheduleTasks;
using Nop.Data;
using Nop.Services.Configuration;
using Nop.Services.Helpers;
using Nop.Services.Localization;
using Nop.Services.ScheduleTasks;

namespace DemoStore.Seeding;

/// <summary>Settings as a fresh shop of the platform has them, kinds of activity, tasks.</summary>
public class SettingsSeeder(
    IRepository<ActivityLogType> activityTypes,
    ILanguageService languages,
    IScheduleTaskService tasks,
    ISettingService settings,
    TimeProvider clock) : IStoreSeeder
{
    private const int A_DAY = 24 * 60 * 60;

    private static readonly (string Keyword, string Name)[] _activities =
    [
        ("AddNewProduct", "Add a product"), ("EditProduct", "Change a product"), ("DeleteProduct", "Delete a product"),
        ("EditOrder", "Change an order"), ("DeleteOrder", "Delete an order"),
        ("EditSettings", "Change settings"), ("EditTask", "Change a task"), ("DeleteSystemLog", "Delete log entries"),
        ("UploadNewPlugin", "Upload a plugin"), ("InstallNewPlugin", "Install a plugin"), ("UninstallPlugin", "Uninstall a plugin"), ("UpdatePlugin", "Update a plugin"),
        ("PublicStore.AddToShoppingCart", "Shop: put into the cart"), ("PublicStore.PlaceOrder", "Shop: place an order"),
        ("PublicStore.SuccessfulLogin", "Shop: log in"), ("PublicStore.FailedLogin", "Shop: fail to log in"), ("PublicStore.Logout", "Shop: log out")
    ];

    public int Order => 40;

    public virtual async Task SeedAsync()
    {
        var language = (await languages.GetAllLanguagesAsync())[0];
        await settings.SaveSettingAsync(new CatalogSettings());
        await settings.SaveSettingAsync(new OrderSettings
        {
            AnonymousCheckoutAllowed = true, AllowCustomersCancelOrders = true, OnePageCheckoutEnabled = true, CustomOrderNumberMask = "{ID}",
            MinimumOrderPlacementInterval = 1
        });
        await settings.SaveSettingAsync(new ShoppingCartSettings { MaximumShoppingCartItems = 1000 });
        await settings.SaveSettingAsync(new WidgetSettings());
        await settings.SaveSettingAsync(new LocalizationSettings { DefaultAdminLanguageId = language.Id });
        await settings.SaveSettingAsync(new DateTimeSettings { DefaultStoreTimeZoneId = "UTC" });

        foreach (var (keyword, name) in _activities)
            await activityTypes.InsertAsync(new ActivityLogType
            {
                SystemKeyword = keyword, Name = name, Enabled = !keyword.StartsWith("PublicStore.", StringComparison.Ordinal)
            });

        await tasks.InsertTaskAsync(new ScheduleTask
        {
            Name = "Forget old log entries",
            Type = typeof(ForgetOldLogsTask).FullName,
            Seconds = A_DAY,
            Enabled = true,
            LastEnabledUtc = clock.GetUtcNow().UtcDateTime
        });
    }
}

using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Newtonsoft.Json;
using Nop.Core;
using Nop.Services.Logging;
using Nop.Services.Messages;

namespace DemoStore.Services.Common;

/// <summary>
/// What the next page shows in its bar: a list of <see cref="NotifyData"/> as JSON in TempData, under the platform's key.
/// Messages are encoded by the page unless the caller vouches for them.
/// </summary>
public class NotificationService(
    IHttpContextAccessor http,
    ITempDataDictionaryFactory tempData,
    Nop.Services.Logging.ILogger logger,
    IWorkContext workContext) : INotificationService
{
    public virtual void Notification(NotifyType type, string message, bool encode = true, int timeout = 0)
    {
        var data = tempData.GetTempData(http.HttpContext);
        var list = Read(data);
        list.Add(new NotifyData { Type = type, Message = message, Encode = encode, Timeout = timeout });
        data[NopMessageDefaults.NotificationListKey] = JsonConvert.SerializeObject(list);
    }

    public virtual void SuccessNotification(string message, bool encode = true, int timeout = 0)
        => Notification(NotifyType.Success, message, encode, timeout);

    public virtual void WarningNotification(string message, bool encode = true, int timeout = 0)
        => Notification(NotifyType.Warning, message, encode, timeout);

    public virtual void ErrorNotification(string message, bool encode = true, int timeout = 0)
        => Notification(NotifyType.Error, message, encode, timeout);

    public virtual async Task ErrorNotificationAsync(Exception exception, bool logException = true, int timeout = 0)
    {
        if (exception is null)
            return;
        if (logException)
            await logger.ErrorAsync(exception.Message, exception, await workContext.GetCurrentCustomerAsync());
        ErrorNotification(exception.Message, timeout: timeout);
    }

    /// <summary>What waits to be shown; reading it is what makes TempData forget it.</summary>
    public static List<NotifyData> Read(ITempDataDictionary data)
        => data[NopMessageDefaults.NotificationListKey] is string json ? JsonConvert.DeserializeObject<List<NotifyData>>(json) : [];
}

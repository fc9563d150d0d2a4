namespace Nop.Services.Messages;

public static class NopMessageDefaults
{
    public static string NotificationListKey => "NotificationList";
}

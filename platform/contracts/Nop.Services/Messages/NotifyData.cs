namespace Nop.Services.Messages;

public struct NotifyData
{
    public NotifyType Type { get; set; }

    public string Message { get; set; }

    public bool Encode { get; set; }

    /// <summary>Milliseconds until the message goes by itself; 0: it stays.</summary>
    public int Timeout { get; set; }
}

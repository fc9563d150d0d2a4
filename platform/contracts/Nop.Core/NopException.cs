using System.Globalization;

namespace Nop.Core;

public class NopException : Exception
{
    public NopException()
    {
    }

    public NopException(string message) : base(message)
    {
    }

    public NopException(string messageFormat, params object[] args) : base(string.Format(CultureInfo.CurrentCulture, messageFormat, args))
    {
    }

    public NopException(string message, Exception innerException) : base(message, innerException)
    {
    }
}

namespace Nop.Core.Configuration;

public class AppSettings
{
    public AppSettings(IList<IConfig> configurations = null)
    {
    }
}

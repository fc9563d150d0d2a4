namespace Nop.Core.Caching;

public class CacheKey
{
    public CacheKey(string key)
    {
        Key = key;
    }

    public string Key { get; protected set; }

    /// <summary>Minutes the value is kept; 0 and below: not cached.</summary>
    public int CacheTime { get; set; } = 60;

    public virtual CacheKey Create(Func<object, object> createCacheKeyParameters, params object[] keyObjects)
    {
        var key = new CacheKey(Key) { CacheTime = CacheTime };
        if (keyObjects.Length > 0)
            key.Key = string.Format(System.Globalization.CultureInfo.InvariantCulture, Key, keyObjects.Select(createCacheKeyParameters).ToArray());
        return key;
    }
}

export declare const carriesTraffic: (type: string) => boolean;

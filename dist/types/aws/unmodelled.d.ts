/** Whether a report should count a type that the model does not know. */
export declare function carriesTraffic(type: string): boolean;
